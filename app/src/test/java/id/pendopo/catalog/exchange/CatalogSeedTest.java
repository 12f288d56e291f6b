package id.pendopo.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.catalog.Service;
import id.pendopo.catalog.store.CatalogReader;
import id.pendopo.directory.Directory;
import id.pendopo.platform.database.Wall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CatalogSeedTest extends PendopoTest {
    @Autowired
    CatalogSeed seed;

    @Autowired
    CatalogReader reader;

    @Autowired
    Directory directory;

    @Test
    void a_later_start_leaves_what_is_there_alone() {
        for (Directory.MallEntry mall : directory.all()) {
            List<Service> before = Wall.get(mall.region(), reader::all);
            seed.load();
            assertThat(Wall.get(mall.region(), reader::all)).isEqualTo(before);
        }
        assertThat(Wall.get(1610, reader::all)).isNotEmpty();
    }
}
