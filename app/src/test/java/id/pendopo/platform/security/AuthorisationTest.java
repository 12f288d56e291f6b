package id.pendopo.platform.security;

import static id.pendopo.Forms.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Addresses;
import id.pendopo.PendopoTest;
import id.pendopo.TestDoor;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.security.Accounts.NewAccount;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may use which route stands in {@code authorisation.csv}, is compared with the route table, and is tried with a
 * real request by everybody. After a change of routes the present table lies in {@code target/authorisation.csv}:
 * read the difference, then copy it.
 */
class AuthorisationTest extends PendopoTest {
    private static final int HERE = 1610;
    private static final String PASSWORD_HASH = Accounts.hash("tidak dipakai masuk");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    Devices devices;

    @Autowired
    Places places;

    private record Route(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void every_route_stands_in_the_matrix_with_the_roles_it_has() throws IOException {
        Map<String, String> actual = new TreeMap<>();
        table().forEach((route, access) -> actual.put(route.toString(), words(access)));
        Files.writeString(
                Path.of("target", "authorisation.csv"),
                "route,roles\n"
                        + actual.entrySet().stream()
                                .map(line -> line.getKey() + "," + line.getValue() + "\n")
                                .collect(Collectors.joining()));
        assertThat(actual).as("compare with target/authorisation.csv").isEqualTo(written());
    }

    @Test
    void every_route_lets_in_whom_the_matrix_names_and_nobody_else() {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Map.Entry<Route, Optional<Access>> line : table().entrySet()) {
            for (Visitor visitor : visitors()) {
                tried++;
                tryRoute(line.getKey(), line.getValue().orElseThrow(), visitor).ifPresent(wrong::add);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(13 * 20);
    }

    /** @param here whether they belong to the region and mall that the addresses name */
    private record Visitor(
            String name,
            @Nullable Role role,
            boolean region,
            boolean mall,
            @Nullable Cookie cookie) {}

    private Optional<String> tryRoute(Route route, Access access, Visitor visitor) {
        boolean ofMall = route.path().contains("{mall");
        boolean named = visitor.role() != null && Arrays.asList(access.value()).contains(visitor.role());
        boolean known = visitor.role() != null
                && (!ofMall || visitor.region())
                && (ofMall || !visitor.role().isDevice());
        boolean expected = access.everybody() || (known && named && (!ofMall || visitor.mall()));
        var request = http.method(HttpMethod.valueOf(route.method()))
                .uri(Addresses.fill(route.path()))
                .with(csrf())
                .requestAttr(TestDoor.ONLY, true);
        Cookie cookie = visitor.cookie();
        var result = (cookie == null ? request : request.cookie(cookie)).asyncExchange();
        boolean reached = result.getRequest().getAttribute(TestDoor.REACHED) != null;
        int status = result.getResponse().getStatus();
        boolean right = reached == expected && (expected ? status < 500 : status == (known ? 403 : 401));
        return right
                ? Optional.empty()
                : Optional.of(route + " by " + visitor.name() + ": " + status + (reached ? " let in" : " turned away"));
    }

    private List<Visitor> visitors() {
        Places.Place here = places.find("ogan-ilir").orElseThrow();
        Places.Place other = places.find("jombang").orElseThrow();
        List<Visitor> all = new ArrayList<>();
        all.add(new Visitor("nobody", null, false, false, null));
        for (Role role : Role.values()) {
            all.add(new Visitor(
                    role.name(),
                    role,
                    true,
                    true,
                    cookie(role, role == Role.PLATFORM_ADMIN ? Wall.NATION : HERE, here.mall())));
        }
        all.add(new Visitor(
                "a manager of another region",
                Role.MALL_MANAGER,
                false,
                false,
                cookie(Role.MALL_MANAGER, other.region(), other.mall())));
        all.add(new Visitor(
                "a manager of another mall of the region",
                Role.MALL_MANAGER,
                true,
                false,
                cookie(Role.MALL_MANAGER, HERE, UUID.randomUUID())));
        all.add(new Visitor(
                "an officer of another mall of the region",
                Role.OFFICER,
                true,
                false,
                cookie(Role.OFFICER, HERE, UUID.randomUUID())));
        return all;
    }

    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    private Cookie cookie(Role role, int region, UUID mall) {
        return cookies.computeIfAbsent(
                role + " " + region + " " + mall,
                key -> Wall.get(region, () -> {
                    if (role.isDevice()) {
                        var announced = devices.announce(mall, role, "Uji " + role, null, null);
                        return new Cookie(WhoAndWhere.DEVICE_COOKIE, devices.pair(mall, announced.code()));
                    }
                    boolean everywhere =
                            Set.of(Role.PLATFORM_ADMIN, Role.REGION_ADMIN).contains(role);
                    String name = "m" + UUID.randomUUID().toString().substring(0, 12);
                    UUID id = accounts.createHashed(
                            new NewAccount(name, "Uji", "", role, everywhere ? null : mall, null, null), PASSWORD_HASH);
                    return new Cookie("pendopo_session", sessions.open(id));
                }));
    }

    private Map<Route, Optional<Access>> table() {
        Map<Route, Optional<Access>> table = new LinkedHashMap<>();
        routes.getHandlerMethods().forEach((info, handler) -> {
            // The description of the interface is the library's own and public; a route of ours is never skipped.
            boolean ours = !handler.getBeanType().getPackageName().startsWith("org.springdoc");
            for (String path : ours ? info.getPatternValues() : Set.<String>of()) {
                for (String method : methods(info)) {
                    table.put(new Route(method, path), Doorkeeper.rule(handler));
                }
            }
        });
        return table;
    }

    private static Set<String> methods(RequestMappingInfo info) {
        var named = info.getMethodsCondition().getMethods();
        return named.isEmpty()
                ? Set.of("GET", "POST")
                : named.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static String words(Optional<Access> access) {
        return access.map(rule -> rule.everybody()
                        ? "EVERYBODY"
                        : Arrays.stream(rule.value()).sorted().map(Role::name).collect(Collectors.joining(" ")))
                .orElse("FORGOTTEN");
    }

    private static Map<String, String> written() throws IOException {
        try (var file = AuthorisationTest.class.getResourceAsStream("/authorisation.csv")) {
            String text = new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> line.startsWith("/") || line.contains(" /"))
                    .map(line -> new String[] {
                        line.substring(0, line.lastIndexOf(',')), line.substring(line.lastIndexOf(',') + 1)
                    })
                    .collect(Collectors.toMap(line -> line[0], line -> line[1], (a, b) -> a, TreeMap::new));
        }
    }

    @Test
    void a_mall_that_is_written_differently_in_the_address_is_the_same_mall() {
        Cookie stranger = cookie(Role.MALL_MANAGER, HERE, UUID.randomUUID());
        for (String written : List.of("ogan%2Dilir", "%6fgan-ilir")) {
            var result = http.get()
                    .uri(java.net.URI.create("/m/" + written + "/admin/accounts"))
                    .cookie(stranger)
                    .exchange();
            assertThat(result.getResponse().getStatus()).as(written).isEqualTo(403);
        }
    }

    @Test
    void what_belongs_to_no_handler_is_no_open_door() {
        assertThat(routes.getHandlerMethods().values())
                .extracting(HandlerMethod::getBeanType)
                .isNotEmpty();
        assertThat(http.get().uri("/m/ogan-ilir/tidak-ada").exchange()).hasStatus(404);
        assertThat(http.get().uri("/m/tidak-ada/sign-in").exchange()).hasStatus(404);
    }
}
