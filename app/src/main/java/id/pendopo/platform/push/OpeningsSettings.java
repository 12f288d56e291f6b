package id.pendopo.platform.push;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Puts {@link Openings} before the program. */
@Component
class OpeningsSettings implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {
    private final int atOnce;
    private final int mostWaiting;
    private final MeterRegistry meters;

    OpeningsSettings(
            MeterRegistry meters,
            @Value("${pendopo.openings-at-once:16}") int atOnce,
            @Value("${pendopo.openings-waiting:10000}") int mostWaiting) {
        this.meters = meters;
        this.atOnce = atOnce;
        this.mostWaiting = mostWaiting;
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(server -> {
            Openings openings = new Openings(atOnce, mostWaiting);
            openings.setHandler(server.getHandler());
            server.setHandler(openings);
            meters.gauge("pendopo.streams.waiting", openings, Openings::waiting);
        });
    }
}
