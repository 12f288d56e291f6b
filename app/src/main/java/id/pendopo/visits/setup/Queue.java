package id.pendopo.visits.setup;

import java.util.UUID;

/**
 * The stops that wait for the same group of counters.
 *
 * @param prefix letters of the numbers of visits that begin here: one or two, never I or O
 * @param digits how many digits a number has, 3 or 4
 * @param contingent how many stops it takes a day
 */
public record Queue(
        UUID id,
        UUID agency,
        String code,
        String nameId,
        String nameEn,
        String prefix,
        int digits,
        int contingent,
        boolean active) {}
