package id.pendopo.directory;

import id.pendopo.platform.problem.PlatformProblem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds malls. Answers come from memory and follow every edit, on whichever node, within a second. */
public interface Directory {
    /** @throws id.pendopo.platform.problem.Refusal {@code mall-unknown} */
    MallPlan plan(UUID mall);

    Optional<MallPlan> byCode(String code);

    /**
     * The mall that an address names.
     *
     * @throws id.pendopo.platform.problem.Refusal {@code mall-unknown}
     */
    default MallPlan plan(String code) {
        return byCode(code).orElseThrow(PlatformProblem.MALL_UNKNOWN::refusal);
    }

    /** The malls of all regions, by name: their existence and address are public. */
    List<MallEntry> all();

    record MallEntry(int region, String regionName, UUID id, String code, String shortName) {}
}
