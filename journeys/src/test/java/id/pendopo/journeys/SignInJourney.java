package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A member of staff signs in at the mall's own address. */
class SignInJourney {
    private static Program program;
    private static Browser browser;

    @BeforeAll
    static void open() {
        program = Program.alone();
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
        program.close();
    }

    @Test
    void a_wrong_password_gets_a_clear_sentence_and_keeps_the_name() {
        Page page = browser.person(800, 900);
        page.navigate(program.address() + "/m/ogan-ilir/sign-in");
        Browser.assertAccessible(page);
        page.fill("#username", "sari");
        page.fill("#password", "bukan ini");
        page.press("#password", "Enter");
        assertThat(page.textContent(".notice")).contains("tidak cocok");
        assertThat(page.inputValue("#username")).isEqualTo("sari");
    }

    @Test
    void the_way_to_ones_own_password_is_found_by_keyboard_and_a_wrong_old_one_is_said() {
        Page page = browser.person(320, 900);
        page.navigate(program.address() + "/m/ogan-ilir/sign-in");
        page.fill("#username", "ansor");
        page.fill("#password", "pendopo-demo");
        page.press("#password", "Enter");
        page.locator("a[href='/m/ogan-ilir/password']").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/password");
        Browser.assertAccessible(page);
        page.fill("#old", "bukan ini");
        page.fill("#password", "sandi baru yang panjang");
        page.fill("#again", "sandi baru yang panjang");
        page.press("#again", "Enter");
        assertThat(page.textContent(".notice")).contains("Kata sandi lama tidak cocok");
    }
}
