package id.pendopo.visits.hall;

import java.util.Arrays;
import java.util.List;

/** Why a manager closes a counter: a closed list, because history holds no free text. */
public enum ClosingReason {
    /** The officer asked for it. */
    ASKED,
    OFFICER_ABSENT,
    SYSTEM_DOWN,
    EQUIPMENT_DOWN,
    /** The officer is needed at another counter. */
    ELSEWHERE,
    FEW_VISITORS,
    OTHER;

    /** What a manager may choose by the own word. */
    public static List<ClosingReason> own() {
        return Arrays.stream(values()).filter(reason -> reason != ASKED).toList();
    }
}
