package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springdoc.core.service.OpenAPIService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The served description of the interface against what the program does: a program that was written by it works. */
class OpenApiTest extends CounterTest {
    private static final String MALL = "/api/v1/malls/{mall}";
    private static final String NOBODY = "";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private Devices devices;

    @Autowired
    private OpenAPIService descriptions;

    private JsonNode description = JSON.nullNode();

    @BeforeEach
    void read() {
        description = JSON.readTree(text(http.get().uri("/api/openapi").exchange()));
    }

    /** Whoever asks invents the language. */
    @ParameterizedTest
    @ValueSource(strings = {"aa", "ab-CD", "en-GB", "*", "x-y", "!"})
    void no_description_is_made_and_kept_for_a_language_that_somebody_asks_for(String language) {
        assertThat(http.get().uri("/api/openapi").header("Accept-Language", language))
                .hasStatusOk();
        assertThat(descriptions.getCachedOpenAPI(Locale.of("id"))).isNotNull();
        assertThat(descriptions.getCachedOpenAPI(Locale.forLanguageTag(language)))
                .isNull();
    }

    @Test
    void every_route_for_programs_is_described_and_nothing_else() {
        Set<String> known = new TreeSet<>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method ->
                                        known.add(method + " " + path.replaceAll(":[^}]+\\{?[^}]*}+", "}")))));
        Set<String> described = new TreeSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> described.add(operation.getKey().toUpperCase() + " " + path.getKey())));
        assertThat(described).isNotEmpty().isEqualTo(known);
    }

    @Test
    void what_the_catalogue_answers_is_as_described() {
        answers(HttpMethod.GET, "/services", "", NOBODY, "", 200);
        answers(HttpMethod.GET, "/services", "", NOBODY, "?q=kartu+keluarga", 200);
        answers(HttpMethod.GET, "/services/{code}", "KTP-REKAM", NOBODY, "", 200);
        answers(HttpMethod.GET, "/services/{code}", "TIDAK-ADA", NOBODY, "", 404);
        answers(HttpMethod.GET, "/bundles", "", NOBODY, "", 200);
    }

    @Test
    void a_visit_that_a_program_takes_calls_and_finishes_is_as_described() {
        String kiosk = inside(() -> devices.pair(
                mall(), devices.announce(mall(), Role.KIOSK, "Uji", null, null).code()));
        JsonNode ticket =
                answers(HttpMethod.POST, "/tickets", "", kiosk, "", 201, "{\"services\":[{\"code\":\"KTP-REKAM\"}]}");
        answers(HttpMethod.POST, "/tickets", "", kiosk, "", 400, "{\"services\":[null]}");
        for (String group : List.of("2", "\"2\"")) {
            answers(
                    HttpMethod.POST,
                    "/tickets",
                    "",
                    kiosk,
                    "",
                    400,
                    "{\"services\":[{\"code\":\"KTP-REKAM\"}],\"group\":" + group + "}");
        }
        answers(
                HttpMethod.POST,
                "/tickets",
                "",
                kiosk,
                "",
                400,
                "{\"services\":[{\"code\":\"KTP-REKAM\",\"quantity\":1.5}]}");
        String secret = ticket.path("secret").asString();
        JsonNode waiting = answers(HttpMethod.GET, "/tickets/{secret}", secret, NOBODY, "", 200);
        assertThat(waiting.path("number")).isEqualTo(ticket.path("number"));
        Counter counter = counter("DUKCAPIL", 0);
        String officer = inside(() -> sessions.open(officer(counter).id()));
        answers(HttpMethod.POST, "/counters/{number}/session", "" + counter.number(), officer, "", 204);
        String stop = answers(HttpMethod.POST, "/calls", "", officer, "", 201)
                .path("stop")
                .asString();
        answers(HttpMethod.POST, "/calls", "", officer, "", 409);
        answers(HttpMethod.POST, "/stops/{stop}/recall", stop, officer, "", 409);
        clock.advance(Duration.ofSeconds(40));
        answers(HttpMethod.POST, "/stops/{stop}/recall", stop, officer, "", 204);
        answers(HttpMethod.POST, "/stops/{stop}/start", stop, officer, "", 204);
        answers(HttpMethod.POST, "/stops/{stop}/no-show", stop, officer, "", 409);
        answers(HttpMethod.POST, "/stops/{stop}/finish", stop, officer, "", 204, "{\"outcome\":\"ISSUED\"}");
        answers(HttpMethod.POST, "/stops/{stop}/finish", stop, NOBODY, "", 401, "{\"outcome\":\"ISSUED\"}");
        answers(HttpMethod.GET, "/tickets/{secret}", secret, NOBODY, "", 200);
    }

    @Test
    void the_figures_are_as_described_and_only_for_whom_the_description_says() {
        String manager = inside(() -> sessions.open(
                jdbc.sql("select id from platform.account where region_id = :region and username = 'sari'")
                        .param("region", plan().mall().region())
                        .query(java.util.UUID.class)
                        .single()));
        answers(HttpMethod.GET, "/figures", "", manager, "", 200);
        answers(HttpMethod.GET, "/figures", "", NOBODY, "", 401);
        JsonNode operation = description.path("paths").path(MALL + "/figures").path("get");
        assertThat(operation.path("description").asString())
                .contains("MALL_MANAGER")
                .doesNotContain("KIOSK");
        assertThat(operation.path("security").size()).isEqualTo(1);
        assertThat(description
                        .path("paths")
                        .path(MALL + "/bundles")
                        .path("get")
                        .path("security")
                        .size())
                .isZero();
    }

    private JsonNode answers(HttpMethod method, String path, String value, String token, String query, int status) {
        return answers(method, path, value, token, query, status, "");
    }

    /** Asks, and holds the answer against the description of this status, or of all others. */
    private JsonNode answers(
            HttpMethod method, String path, String value, String token, String query, int status, String body) {
        String address = (MALL + path).replace("{mall}", "ogan-ilir").replaceAll("\\{\\w+}", value) + query;
        var request = http.method(method).uri(address).header("Idempotency-Key", Ids.secret());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        MvcTestResult answer = request.exchange();
        String text = text(answer);
        assertThat(answer.getResponse().getStatus()).as(address + " " + text).isEqualTo(status);
        JsonNode responses = description
                .path("paths")
                .path(MALL + path)
                .path(method.name().toLowerCase())
                .path("responses");
        JsonNode response = responses.path(status < 300 ? "" + status : "default");
        assertThat(response.isMissingNode())
                .as(address + " describes " + status)
                .isFalse();
        if (response.path("content").isMissingNode()) {
            assertThat(text).as(address).isEmpty();
            return JSON.nullNode();
        }
        String type = MediaType.parseMediaType(
                        String.valueOf(answer.getResponse().getContentType()))
                .removeQualityValue()
                .toString()
                .replaceAll(";.*", "");
        JsonNode schema = response.path("content").path(type).path("schema");
        assertThat(schema.isMissingNode()).as(address + " describes " + type).isFalse();
        JsonNode json = JSON.readTree(text);
        assertThat(complaints(schema, json)).as(address + " " + text).isEmpty();
        return json;
    }

    /** What is not as the schema says, with fields that the schema doesn't know. */
    private List<String> complaints(JsonNode schema, JsonNode json) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        ObjectNode components = (ObjectNode) description.path("components").deepCopy();
        components.path("schemas").forEach(each -> {
            if (each.has("properties")) {
                ((ObjectNode) each).put("additionalProperties", false);
            }
        });
        whole.set("components", components);
        List<String> complaints = new ArrayList<>();
        SchemaRegistry.withDefaultDialect(Dialects.getOpenApi31())
                .getSchema(whole)
                .validate(json)
                .forEach(error -> complaints.add(error.toString()));
        return complaints;
    }
}
