package id.pendopo.simulation.play;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.platform.database.Wall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a region of its own: others' tests make accounts in the demo's. */
class PlayersTest extends PendopoTest {
    private static final int REGION = 9999;

    @Autowired
    Players players;

    @Autowired
    JdbcClient jdbc;

    private void account(String name, boolean demo) {
        Wall.run(
                REGION,
                () -> jdbc.sql("""
                        insert into platform.account (region_id, id, username, display_name, password_hash, role, created_at, demo)
                        values (:region, uuidv7(), :name, :name, 'none', 'REGION_ADMIN', now(), :demo)
                        """)
                        .param("region", REGION)
                        .param("name", name)
                        .param("demo", demo)
                        .update());
    }

    private boolean mayPlay() {
        return Wall.get(REGION, players::mayPlay);
    }

    @AfterEach
    void without_accounts_again() {
        Wall.run(
                REGION,
                () -> jdbc.sql("delete from platform.account where region_id = :region")
                        .param("region", REGION)
                        .update());
    }

    @Test
    void players_act_where_everybody_is_of_the_demo() {
        account("laras", true);
        account("sari", true);
        assertThat(mayPlay()).isTrue();
    }

    @Test
    void one_account_that_lasts_keeps_them_out_of_the_whole_region() {
        account("laras", true);
        account("dinas", false);
        assertThat(mayPlay()).isFalse();
    }

    @Test
    void nobody_plays_where_nobody_has_an_account_yet() {
        assertThat(mayPlay()).isFalse();
    }
}
