package id.pendopo.platform.web;

import id.pendopo.platform.text.Texts;
import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Spring has no setting for. */
@Configuration(proxyBeanMethods = false)
class ServerSettings {
    /** How many may knock at once: Jetty's own 50 turns phones away when a whole hall's streams come back together. */
    static final int ACCEPT_QUEUE = 4096;

    /** More than any form or file has: without it a stolen kiosk's token could fill the memory with one JSON text. */
    private static final long LARGEST_BODY = 8_000_000;

    @Bean
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> earlyRefusals(
            Texts texts,
            @Value("${pendopo.body-grace:PT15S}") Duration grace,
            @Value("${pendopo.bodies-held:#{T(Runtime).getRuntime().maxMemory() / 16}}") long held) {
        return factory -> factory.addServerCustomizers(server -> {
            SizeLimitHandler limit = new SizeLimitHandler(LARGEST_BODY, -1);
            SlowBodies rate = new SlowBodies(grace);
            CrowdedForms fields = new CrowdedForms();
            HeldBodies holding = new HeldBodies(held);
            Leftovers leftovers = new Leftovers();
            fields.setHandler(server.getHandler());
            limit.setHandler(fields);
            holding.setHandler(limit);
            leftovers.setHandler(holding);
            rate.setHandler(leftovers);
            server.setHandler(rate);
            server.setErrorHandler(new EarlyRefusal(texts));
        });
    }

    @Bean
    @ConditionalOnBooleanProperty("pendopo.behind-proxy")
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> ownProxy() {
        return factory -> factory.addServerCustomizers(server -> {
            for (var connector : server.getConnectors()) {
                for (var protocol : connector.getConnectionFactories()) {
                    if (protocol instanceof HttpConfiguration.ConnectionFactory http) {
                        http.getHttpConfiguration().addCustomizer(new OwnProxy());
                    }
                }
            }
        });
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> slowSenders(SlowSenders senders) {
        return factory -> factory.addServerCustomizers(server -> {
            for (var connector : server.getConnectors()) {
                if (connector instanceof ServerConnector network) {
                    network.addBean(senders);
                }
            }
        });
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> longerAcceptQueue() {
        return factory -> factory.addServerCustomizers(server -> {
            for (var connector : server.getConnectors()) {
                if (connector instanceof ServerConnector network) {
                    network.setAcceptQueueSize(ACCEPT_QUEUE);
                }
            }
        });
    }
}
