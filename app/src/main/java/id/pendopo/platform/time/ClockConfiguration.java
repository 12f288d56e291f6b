package id.pendopo.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the program. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    /**
     * Where days are simulated.
     *
     * @param start what it shows at first
     * @param speed how many times as fast as real time it runs; 0 to stand still until it is moved
     */
    @Bean
    @ConditionalOnProperty("pendopo.clock-from")
    LedClock ledClock(@Value("${pendopo.clock-from}") Instant start, @Value("${pendopo.clock-speed:1}") int speed) {
        return new LedClock(start, speed, System::nanoTime);
    }

    /** @param ahead how far the demo runs ahead of the real time; zero everywhere else */
    @Bean
    @ConditionalOnMissingBean(InstantSource.class)
    InstantSource clock(@Value("${pendopo.clock-ahead:PT0S}") Duration ahead) {
        return ahead.isZero()
                ? InstantSource.system()
                : () -> InstantSource.system().instant().plus(ahead);
    }
}
