package id.pendopo.simulation.command;

import id.pendopo.directory.Directory;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.History;
import id.pendopo.platform.history.Position;
import org.springframework.stereotype.Component;

/**
 * Whether a database is new. Invented visits in a real mall's history could never be told from true ones, nor be taken
 * out again; so a simulation begins where nothing has happened yet, and nowhere else.
 */
@Component
class Blank {
    private final Directory directory;
    private final History history;

    Blank(Directory directory, History history) {
        this.directory = directory;
        this.history = history;
    }

    boolean isBlank() {
        return directory.all().isEmpty()
                && Wall.get(Wall.NATION, () -> history.after(Position.START, 1)).isEmpty();
    }
}
