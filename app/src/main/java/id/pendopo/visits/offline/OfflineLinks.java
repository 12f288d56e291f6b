package id.pendopo.visits.offline;

import id.pendopo.platform.problem.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the link on an offline slip says while no visit stands behind it. */
@Component
public class OfflineLinks {
    private final NumberTable numbers;

    OfflineLinks(NumberTable numbers) {
        this.numbers = numbers;
    }

    /** Why the link leads nowhere yet, and what to do; empty for a link that is no offline number's. */
    public Optional<Refusal> of(UUID mall, String secret) {
        return numbers.find(mall, secret).map(one -> {
            OfflineProblem problem = one.state() == OfflineNumber.State.UNHEARD
                    ? OfflineProblem.OFFLINE_NOT_HEARD
                    : OfflineProblem.OFFLINE_AT_RECEPTION;
            return problem.refusal(Map.of("number", one.number()));
        });
    }
}
