package id.pendopo.catalog.shelf;

import id.pendopo.platform.database.ModuleSchema;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the module's tables. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {
    @Bean
    ModuleSchema catalogSchema() {
        return new ModuleSchema("catalog", 2);
    }
}
