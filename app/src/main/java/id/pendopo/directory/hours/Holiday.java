package id.pendopo.directory.hours;

import java.time.LocalDate;

/**
 * A holiday with its two switches, which are independent of each other.
 *
 * @param workingDay whether deadlines count the day
 * @param siteOpen whether malls keep their usual hours
 */
public record Holiday(LocalDate day, String nameId, String nameEn, boolean workingDay, boolean siteOpen) {}
