package id.pendopo.directory.seed;

import id.pendopo.directory.exchange.MallFolder;
import java.util.List;

/** Where the demo's files stand inside the program. */
final class SeedFolders {
    static final List<String> MALLS = List.of("ogan-ilir", "jambi", "jember", "jombang", "konawe");

    private SeedFolders() {}

    static MallFolder nation() {
        return MallFolder.inside("seed");
    }

    static MallFolder mall(String code) {
        return MallFolder.inside("seed/malls/" + code);
    }
}
