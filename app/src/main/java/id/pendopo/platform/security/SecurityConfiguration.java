package id.pendopo.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Headers, forgery protection and the order of the filters. Who may do what stands at each route: {@link Access}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration implements WebMvcConfigurer {
    /** Nothing inline, nothing from elsewhere, in no frame. */
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; worker-src 'self'; manifest-src 'self'; media-src 'self'; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'";

    static final ReferrerPolicy REFERRER = ReferrerPolicy.SAME_ORIGIN;
    static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=()";

    /**
     * Headers are written before the page, not when it is sent off: Jetty sends a page of more than 8 kB off without
     * asking, and then it went out without a single one of them.
     */
    private static final ObjectPostProcessor<HeaderWriterFilter> BEFORE_THE_PAGE = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    private final Doorkeeper doorkeeper;

    SecurityConfiguration(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doorkeeper);
    }

    /** Each filter would be watched on its own, which costs more than the filters; requests are counted by the server. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Does nothing in anybody's name; so that a form that only asks can change the language without losing its choices. */
    private static boolean isLanguage(HttpServletRequest request) {
        return request.getRequestURI().equals("/preference");
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, @Value("${pendopo.public-url:}") String publicUrl) throws Exception {
        // The token is compared as it stands: pages are small and not compressed together with attacker's input.
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(WhoAndWhere::isProgram, SecurityConfiguration::isLanguage))
                .addFilterBefore(new OwnForms(publicUrl), CsrfFilter.class)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.withObjectPostProcessor(BEFORE_THE_PAGE)
                        // How long an answer may be kept is said by the Doorkeeper, who knows what it is.
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(REFERRER))
                        .permissionsPolicyHeader(p -> p.policy(PERMISSIONS)));
        return http.build();
    }

    /** Readable by our own script, which hands it to forms that were pushed into the page. */
    private static CookieCsrfTokenRepository tokens() {
        var repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }

    @Bean
    FilterRegistrationBean<WhoAndWhere> whoAndWhere(Sessions sessions, Devices devices, Places places) {
        var registration = new FilterRegistrationBean<>(new WhoAndWhere(sessions, devices, places));
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return registration;
    }
}
