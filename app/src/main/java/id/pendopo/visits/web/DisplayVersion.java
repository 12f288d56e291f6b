package id.pendopo.visits.web;

import id.pendopo.directory.Mall;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.web.Build;
import id.pendopo.visits.display.DisplayLayout;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Which page a display should have: another program, day, sentence of the mall or layout makes another page. */
@Component
class DisplayVersion {
    private final Build build;
    private final InstantSource clock;

    DisplayVersion(Build build, InstantSource clock) {
        this.build = build;
        this.clock = clock;
    }

    String of(Mall mall, DisplayLayout layout) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), mall.zone());
        String all = build.digest() + "\n" + day + "\n" + mall + "\n" + layout;
        return HexFormat.of().formatHex(Secrets.digest(all), 0, 8);
    }
}
