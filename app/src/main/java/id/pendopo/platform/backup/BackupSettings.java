package id.pendopo.platform.backup;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder where the nightly backup goes; empty for none
 * @param at when, by this machine's own clock
 * @param keep how many stay
 * @param password encrypts the file; empty leaves it readable
 */
@ConfigurationProperties("pendopo.backup")
record BackupSettings(
        @DefaultValue("") String folder,
        @DefaultValue("01:30") LocalTime at,
        @DefaultValue("14") int keep,
        @DefaultValue("") String password) {
    @Override
    public String toString() {
        return "folder " + folder + " at " + at;
    }
}
