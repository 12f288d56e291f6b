package id.pendopo.directory;

import id.pendopo.platform.text.Lang;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * One place with its own halls, hours and time zone.
 *
 * @param code its public address, such as {@code ogan-ilir}
 * @param hallCapacity people that the hall holds at once
 * @param walkPerFloor how long it takes to get from one floor to the next
 * @param languages what its citizens may read the kiosk and their own ticket in
 * @param lift whether people who can't climb reach the upper floors
 */
public record Mall(
        int region,
        UUID id,
        String code,
        String nameId,
        String nameEn,
        String shortName,
        String address,
        ZoneId zone,
        int floors,
        boolean lift,
        int hallCapacity,
        Duration walkPerFloor,
        List<Lang> languages,
        String complaintNumber,
        String runningTextId,
        String runningTextEn,
        String source) {}
