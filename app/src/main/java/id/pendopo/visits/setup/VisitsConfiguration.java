package id.pendopo.visits.setup;

import id.pendopo.platform.database.ModuleSchema;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VisitsConfiguration {
    @Bean
    ModuleSchema visitsSchema() {
        return new ModuleSchema("visits", 3);
    }
}
