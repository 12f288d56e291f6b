package id.pendopo.simulation.live;

import static id.pendopo.Forms.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.Eventually;
import id.pendopo.TestServer;
import id.pendopo.directory.Directory;
import id.pendopo.directory.Directory.MallEntry;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.simulation.SimulationProblem;
import id.pendopo.visits.hall.Halls;
import id.pendopo.visits.hall.LiveStop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A demo on a clock that runs sixty times as fast, from shortly before the doors open. */
@SpringBootTest(
        properties = {
            "pendopo.demo=true",
            "pendopo.clock-from=2026-10-06T00:55:00Z",
            "pendopo.clock-speed=60",
            "pendopo.clockwork-every=PT1S"
        })
@AutoConfigureMockMvc
class LivePlayersTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    Directory directory;

    @Autowired
    Halls halls;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Troupe troupe;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        String address = TestServer.freshDatabase();
        registry.add("pendopo.database-url", () -> address);
    }

    @Test
    void one_tap_on_the_start_page_brings_every_hall_to_life_and_the_page_says_that_it_is_simulated() {
        assertThat(http.get().uri("/"))
                .bodyText()
                .contains("Hidupkan aula")
                .doesNotContain("Aula sedang disimulasikan");
        assertThat(http.post().uri("/demo/players").with(csrf())).hasStatus3xxRedirection();
        assertThat(http.get().uri("/"))
                .bodyText()
                .contains("Aula sedang disimulasikan", "60 menit di aula")
                .doesNotContain("Hidupkan aula");
        for (MallEntry mall : directory.all()) {
            Eventually.see("somebody was served in " + mall.code(), () -> happened(mall, "STOP_FINISHED"));
        }
        MallEntry here = directory.all().getFirst();
        Eventually.see(
                "somebody is at a counter",
                () -> Wall.get(here.region(), () -> halls.now(here.id()))
                        .stops()
                        .map(LiveStop::state)
                        .anyMatch(state -> state.isBusy()));
    }

    @Test
    void where_there_is_no_demo_the_players_are_refused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new PlayersController(troupe, false).begin())
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(SimulationProblem.NOT_A_DEMO));
    }

    private boolean happened(MallEntry mall, String type) {
        return Wall.get(
                        mall.region(),
                        () -> jdbc.sql("select count(*) from platform.event where region_id = :region and type = :type")
                                .param("region", mall.region())
                                .param("type", type)
                                .query(Long.class)
                                .single())
                > 0;
    }
}
