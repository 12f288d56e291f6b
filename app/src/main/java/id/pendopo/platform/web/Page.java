package id.pendopo.platform.web;

import id.pendopo.platform.security.Actor;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Moments;
import id.pendopo.platform.text.Texts;
import id.pendopo.platform.time.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every template is given: words in the reader's language, times in the mall's zone, who is signed in.
 *
 * @param csrf the token that forms send back
 * @param path the page's own address, for the language switch
 * @param mallCode the mall that the address names; empty outside any mall
 * @param languages those that this page may be read in
 * @param zone the mall's zone; Jakarta's where there is no mall
 * @param theme light, dark, or null: as the device says
 * @param size large, or null
 * @param nav where else in the mall the reader may go; empty for those who are not signed in
 * @param foot what everybody may read about the mall; empty for those who are signed in
 * @param key a fresh idempotency key for the form on this page
 */
public record Page(
        Texts texts,
        Lang lang,
        String csrf,
        String path,
        String mallCode,
        String mallName,
        List<Lang> languages,
        ZoneId zone,
        Instant now,
        @Nullable Actor actor,
        @Nullable String theme,
        @Nullable String size,
        List<NavLink> nav,
        List<NavLink> foot,
        String key) {

    public String t(String key) {
        return texts.get(lang, key);
    }

    public String t(String key, Object... facts) {
        return texts.get(lang, key, facts);
    }

    public String n(String key, long n) {
        return texts.count(lang, key, n);
    }

    public String time(Instant instant) {
        return Moments.time(lang, instant, zone);
    }

    public String time(LocalTime time) {
        return Moments.time(lang, time);
    }

    public String clock() {
        return Moments.timeWithZone(lang, now, zone);
    }

    /** What the reader may choose instead. */
    public List<Lang> otherLanguages() {
        return languages.stream().filter(other -> other != lang).toList();
    }

    /** WIB, WITA or WIT. */
    public String zoneName() {
        return Days.shortName(zone);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    public String day(LocalDate day) {
        return Moments.day(lang, day);
    }

    public String shortToday() {
        return Moments.shortDay(lang, today());
    }

    /** One of two wordings that data brings along, by the reader's language. */
    public String of(String indonesian, String english) {
        return lang == Lang.EN && !english.isBlank() ? english : indonesian;
    }

    /** The same as {@link #of} with a key, for enums: {@code prefix.CONSTANT}. */
    public String word(String prefix, Enum<?> value) {
        return t(prefix + "." + value.name());
    }

    public String number(long n) {
        return String.format(lang.figures(), "%,d", n);
    }

    /** With one digit after the comma. */
    public String decimal(double n) {
        return String.format(lang.figures(), "%.1f", n);
    }

    public String rupiah(long amount) {
        return "Rp" + String.format(Locale.of("id", "ID"), "%,d", amount);
    }

    public String mall(String rest) {
        return "/m/" + mallCode + rest;
    }
}
