package id.pendopo.oversight.kept;

import id.pendopo.platform.database.ModuleSchema;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the module's schema. */
@Configuration(proxyBeanMethods = false)
class OversightConfiguration {
    @Bean
    ModuleSchema oversightSchema() {
        return new ModuleSchema("oversight", 4);
    }
}
