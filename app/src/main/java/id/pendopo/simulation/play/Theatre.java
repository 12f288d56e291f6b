package id.pendopo.simulation.play;

import id.pendopo.directory.Directory;
import id.pendopo.directory.Mall;
import id.pendopo.platform.database.Wall;
import id.pendopo.visits.clockwork.TimedTask;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Where whole days are played in one go: on a clock that is led from act to act. */
@Component
public class Theatre {
    private static final LocalTime EARLY = LocalTime.of(6, 0);
    private static final LocalTime NIGHT = LocalTime.of(0, 1);

    private final Players players;
    private final Stages stages;
    private final List<TimedTask> tasks;
    private final Directory directory;

    Theatre(Players players, Stages stages, List<TimedTask> tasks, Directory directory) {
        this.players = players;
        this.stages = stages;
        this.tasks = tasks;
        this.directory = directory;
    }

    /**
     * From before the mall opens to the night after it.
     *
     * @param moveTo leads the program's clock
     */
    public PlayedDay play(UUID id, LocalDate day, long seed, Consumer<Instant> moveTo) {
        Mall mall = directory.plan(id).mall();
        return Wall.get(mall.region(), () -> {
            moveTo.accept(day.atTime(EARLY).atZone(mall.zone()).toInstant());
            Agenda agenda = new Agenda();
            PlayedDay played = new PlayedDay(
                    players.scene(id, day, seed), stages.of(agenda, mall.region(), () -> true), () -> tick(id));
            played.begin();
            for (var entry = agenda.take(); entry.isPresent(); entry = agenda.take()) {
                moveTo.accept(entry.get().at());
                entry.get().act().run();
            }
            moveTo.accept(day.plusDays(1).atTime(NIGHT).atZone(mall.zone()).toInstant());
            tick(id);
            return played;
        });
    }

    private void tick(UUID mall) {
        tasks.forEach(task -> task.run(mall));
    }
}
