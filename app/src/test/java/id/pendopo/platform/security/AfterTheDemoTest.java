package id.pendopo.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Accounts.NewAccount;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the demo made or told everybody opens nothing once the mall is a real one. */
class AfterTheDemoTest extends DoorTest {
    @Test
    void the_demos_password_opens_nothing_once_the_demo_is_over() {
        Accounts afterTheDemo = new Accounts(jdbc, new Ids(clock), history, clock, false);
        String name = name();
        String demo = Accounts.DEMO_PASSWORD;
        Wall.get(
                REGION,
                () -> afterTheDemo.createHashed(
                        new NewAccount(name, "Uji", demo, Role.MALL_MANAGER, mall(), null, null), Accounts.demoHash()));
        assertThat(Wall.get(REGION, () -> accounts.verify(name, demo))).isNotNull();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Wall.get(REGION, () -> afterTheDemo.verify(name, demo)))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(PlatformProblem.SIGN_IN_FAILED));
    }

    @Test
    void an_account_that_the_demo_made_opens_nothing_once_the_demo_is_over_whatever_its_password() {
        Accounts afterTheDemo = new Accounts(jdbc, new Ids(clock), history, clock, false);
        String made = name();
        UUID account = account(made);
        Wall.run(REGION, () -> staff.setPassword(account, Accounts.hash("sandi baru sekali"), account));
        assertThat(Wall.get(REGION, () -> accounts.verify(made, "sandi baru sekali")))
                .isEqualTo(account);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Wall.get(REGION, () -> afterTheDemo.verify(made, "sandi baru sekali")))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(PlatformProblem.SIGN_IN_FAILED));
        String own = name();
        UUID real = Wall.get(
                REGION,
                () -> afterTheDemo.createHashed(
                        new NewAccount(own, "Uji", PASSWORD, Role.MALL_MANAGER, mall(), null, null), HASH));
        assertThat(Wall.get(REGION, () -> afterTheDemo.verify(own, PASSWORD))).isEqualTo(real);
        String admin = name();
        UUID owner = Wall.get(
                REGION,
                () -> accounts.create(new NewAccount(admin, "Uji", PASSWORD, Role.REGION_ADMIN, null, null, null)));
        assertThat(Wall.get(REGION, () -> afterTheDemo.verify(admin, PASSWORD)))
                .as("create-admin, whatever it was started with")
                .isEqualTo(owner);
    }

    @Test
    void nobody_may_choose_the_password_that_stands_in_the_manual() {
        for (String known : List.of("pendopo-demo", "Pendopo-Demo")) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> Accounts.hash(known))
                    .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(PlatformProblem.PASSWORD_KNOWN));
        }
    }

    @Test
    void what_the_demo_handed_out_opens_nothing_once_the_demo_is_over() {
        Devices devicesAfter = new Devices(jdbc, new Ids(clock), history, clock, false);
        Sessions sessionsAfter = new Sessions(jdbc, clock, Duration.ofHours(1), false);
        String device = Wall.get(
                REGION,
                () -> devices.pair(
                        mall(),
                        devices.announce(mall(), Role.KIOSK, "Demo", null, null).code()));
        String code = Wall.get(
                REGION,
                () -> devices.announce(mall(), Role.KIOSK, "Demo", null, null).code());
        UUID account = account(name());
        String session = Wall.get(REGION, () -> sessions.open(account));
        assertThat(devices.find(device)).isPresent();
        assertThat(sessions.find(session)).isPresent();
        assertThat(devicesAfter.find(device)).isEmpty();
        assertThat(sessionsAfter.find(session)).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Wall.get(REGION, () -> devicesAfter.pair(mall(), code)));
        assertThat(Wall.get(REGION, () -> devicesAfter.of(mall())))
                .filteredOn(one -> one.name().equals("Demo"))
                .isNotEmpty()
                .allMatch(Devices.Device::revoked);
        String own = Wall.get(
                REGION,
                () -> devicesAfter.pair(
                        mall(),
                        devicesAfter
                                .announce(mall(), Role.KIOSK, "Kios utara", null, null)
                                .code()));
        assertThat(devicesAfter.find(own)).isPresent();
        assertThat(sessionsAfter.find(Wall.get(REGION, () -> sessionsAfter.open(account))))
                .isPresent();
    }
}
