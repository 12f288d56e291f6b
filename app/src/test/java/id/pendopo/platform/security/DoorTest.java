package id.pendopo.platform.security;

import static id.pendopo.Forms.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.History;
import id.pendopo.platform.security.Accounts.NewAccount;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody at the sign-in page of Ogan Ilir's mall, each test from an address of its own. */
abstract class DoorTest extends PendopoTest {
    static final int REGION = 1610;
    static final String PASSWORD = "sandi yang panjang";
    static final String HASH = Accounts.hash(PASSWORD);
    private static final AtomicInteger ADDRESS = new AtomicInteger();

    @Autowired
    Accounts accounts;

    @Autowired
    StaffAccounts staff;

    @Autowired
    Sessions sessions;

    @Autowired
    Devices devices;

    @Autowired
    Places places;

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    /** Every test comes from an address of its own, so that none is slowed down by another. */
    String address = "10.1.0." + ADDRESS.incrementAndGet();

    /** From here on the test comes from another address. */
    void from(String elsewhere) {
        address = elsewhere;
    }

    UUID mall() {
        return places.find("ogan-ilir").orElseThrow().mall();
    }

    String name() {
        return "u" + UUID.randomUUID().toString().substring(0, 8);
    }

    UUID account(String name) {
        return Wall.get(
                REGION,
                () -> accounts.createHashed(
                        new NewAccount(name, "Uji", PASSWORD, Role.MALL_MANAGER, mall(), null, null), HASH));
    }

    MvcTestResult signIn(String mall, String name, String password, Cookie... cookies) {
        var request = http.post()
                .uri("/m/" + mall + "/sign-in")
                .with(csrf())
                .param("username", name)
                .param("password", password);
        request.remoteAddress(address);
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }

    Cookie session(MvcTestResult result) {
        Cookie cookie = result.getResponse().getCookie("pendopo_session");
        assertThat(cookie).isNotNull();
        return java.util.Objects.requireNonNull(cookie);
    }

    boolean known(Cookie cookie) {
        return http.get()
                        .uri("/m/ogan-ilir/admin/accounts")
                        .cookie(cookie)
                        .exchange()
                        .getResponse()
                        .getStatus()
                == 200;
    }
}
