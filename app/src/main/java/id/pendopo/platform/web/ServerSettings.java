package id.pendopo.platform.web;

import org.eclipse.jetty.server.ServerConnector;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Spring has no setting for. */
@Configuration(proxyBeanMethods = false)
class ServerSettings {
    /** How many may knock at once: Jetty's own 50 turns phones away when a whole hall's streams come back together. */
    static final int ACCEPT_QUEUE = 4096;

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
