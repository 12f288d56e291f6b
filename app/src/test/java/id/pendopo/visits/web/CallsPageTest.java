package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.visits.tickets.IssuedTicket;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CallsPageTest extends CounterTest {
    @Autowired
    private CallsView view;

    private String phone(String query) {
        forecasts.forget(mall());
        return text(http.get().uri("/m/ogan-ilir/calls" + query).exchange());
    }

    @Test
    void anybody_sees_the_numbers_of_the_display_on_a_phone_without_signing_in() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        IssuedTicket first = arrive("KTP-REKAM");
        IssuedTicket second = arrive("KTP-REKAM");
        press(officer, "call");
        clock.advance(Duration.ofMinutes(1));
        press(officer, "finish", Map.of("outcome", "INFORMED", "then", "next"));
        String page = phone("");
        assertThat(page)
                .containsPattern("class=\"number[^\"]*\">" + second.number() + "</strong>")
                .contains("Silakan ke loket 1")
                .contains(first.number().toString())
                .contains("data-topics=\"calls: announcement\"");
        assertThat(phone("?zone=B")).doesNotContain(second.number().toString()).contains("calls:B ");
        assertThat(http.get().uri("/m/ogan-ilir/calls?zone=tidak-ada")).hasStatus(404);
    }

    @Test
    void a_screen_reader_is_told_politely_and_whole_of_a_new_call() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        press(officer, "call");
        assertThat(phone(""))
                .containsPattern("<section class=\"hero [^\"]*\" aria-live=\"polite\" aria-atomic=\"true\">");
    }

    @Test
    void it_is_read_in_the_malls_regional_languages_too() {
        String language = plan().mall().languages().getLast().code();
        assertThat(text(http.get()
                        .uri("/m/ogan-ilir/calls")
                        .cookie(new Cookie("pendopo_lang", language))
                        .exchange()))
                .contains("lang=\"" + language + "\"");
    }

    @Test
    void everybody_may_watch_the_calls_of_a_zone_and_nobody_those_of_a_zone_that_is_not_there() {
        assertThat(inside(() -> view.key(mall(), "a", Optional.empty()))).contains("A");
        assertThat(inside(() -> view.key(mall(), "", Optional.empty()))).contains("");
        assertThat(inside(() -> view.key(mall(), "tidak-ada", Optional.empty())))
                .isEmpty();
        assertThat(inside(() -> view.key(mall(), "%", Optional.empty()))).isEmpty();
    }
}
