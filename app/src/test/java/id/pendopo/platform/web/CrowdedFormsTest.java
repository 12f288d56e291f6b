package id.pendopo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.RealServerTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrowdedFormsTest extends RealServerTest {
    @Test
    void a_form_of_very_many_fields_is_refused_before_anything_takes_it_apart() {
        for (String type : List.of(
                "application/x-www-form-urlencoded",
                "APPLICATION/X-WWW-FORM-URLENCODED; charset=utf-8",
                " application/x-www-form-urlencoded ;p=v")) {
            for (String address : List.of("/sign-in", "/m/ogan-ilir/sign-in", "/tidak/ada", "/error")) {
                HttpResponse<String> refused = post(address, type, "a&".repeat(2_100));
                assertThat(refused.statusCode()).as(address + type).isEqualTo(413);
                assertThat(refused.body()).as(address + type).contains("Kiriman terlalu besar");
            }
        }
    }

    @Test
    void a_form_with_every_service_of_a_large_mall_is_read() {
        assertThat(post("/sign-in", "application/x-www-form-urlencoded", "a&".repeat(1_900))
                        .statusCode())
                .as("without our token")
                .isEqualTo(403);
    }

    @Test
    void an_address_of_very_many_fields_is_refused() {
        assertThat(get("/?" + "a&".repeat(2_500)).statusCode()).isEqualTo(400);
        assertThat(get("/?" + "a&".repeat(1_000)).statusCode()).isEqualTo(200);
    }

    @Test
    void parts_are_counted_by_the_server() {
        String part = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n&&&&\r\n";
        assertThat(post("/sign-in", "multipart/form-data; boundary=x", part.repeat(900) + "--x--\r\n")
                        .statusCode())
                .as("without our token")
                .isEqualTo(403);
        assertThat(post("/sign-in", "multipart/form-data; boundary=x", part.repeat(3_000) + "--x--\r\n")
                        .statusCode())
                .isBetween(400, 413);
    }

    private HttpResponse<String> post(String address, String type, String body) {
        return send(to(address)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }
}
