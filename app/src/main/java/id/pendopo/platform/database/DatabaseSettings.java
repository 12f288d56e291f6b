package id.pendopo.platform.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param data folder of the embedded database and of what the program keeps; survives restarts
 * @param databaseUrl address of an external server with the owner's name and password
 *     ({@code jdbc:postgresql://host/pendopo?user=…&password=…}); empty means the embedded one
 * @param connections size of the pool; 8 to 10 was fastest on two cores
 * @param join whether to work on the database of the program that already runs over the folder: for commands
 */
@ConfigurationProperties("pendopo")
public record DatabaseSettings(
        @DefaultValue(".pendopo") Path data,
        @DefaultValue("") String databaseUrl,
        @DefaultValue("10") int connections,
        @DefaultValue("false") boolean join) {}
