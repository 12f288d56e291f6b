package id.pendopo.simulation.play;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.platform.database.Wall;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PlayersTest extends PendopoTest {
    private static final int OGAN_ILIR = 1610;

    @Autowired
    Players players;

    @Autowired
    JdbcClient jdbc;

    private void lasts(boolean lasts) {
        Wall.run(
                OGAN_ILIR,
                () -> jdbc.sql(
                                "update platform.account set demo = :demo where region_id = :region and username = 'dodi'")
                        .param("demo", !lasts)
                        .param("region", OGAN_ILIR)
                        .update());
    }

    @Test
    void players_act_where_everybody_is_of_the_demo() {
        assertThat(Wall.get(OGAN_ILIR, players::mayPlay)).isTrue();
    }

    @Test
    void one_account_that_lasts_keeps_them_out_of_the_whole_region() {
        lasts(true);
        try {
            assertThat(Wall.get(OGAN_ILIR, players::mayPlay)).isFalse();
        } finally {
            lasts(false);
        }
    }

    @Test
    void nobody_plays_where_nobody_has_an_account_yet() {
        assertThat(Wall.get(9999, players::mayPlay)).isFalse();
    }
}
