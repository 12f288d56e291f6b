package id.pendopo.platform.time;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the program. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    /** @param ahead how far the demo runs ahead of the real time; zero everywhere else */
    @Bean
    @ConditionalOnMissingBean
    InstantSource clock(@Value("${pendopo.clock-ahead:PT0S}") Duration ahead) {
        return ahead.isZero()
                ? InstantSource.system()
                : () -> InstantSource.system().instant().plus(ahead);
    }
}
