package id.pendopo.directory.live;

import id.pendopo.directory.Agency;
import id.pendopo.directory.Counter;
import id.pendopo.directory.FloorMap;
import id.pendopo.directory.Mall;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.OpenSpan;
import id.pendopo.directory.WorkingDays;
import id.pendopo.directory.hours.OpeningHours;
import id.pendopo.directory.hours.Scope;
import id.pendopo.directory.hours.Spans;
import id.pendopo.directory.hours.Special;
import id.pendopo.directory.hours.SpecialKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** @param agreementEnded what the public reads of an agency outside its agreement */
record LoadedPlan(
        Mall mall,
        Map<UUID, Agency> agencies,
        Map<UUID, Counter> counters,
        List<FloorMap> floors,
        OpeningHours hours,
        WorkingDays workingDays,
        Notice agreementEnded)
        implements MallPlan {
    @Override
    public List<OpenSpan> mallHours(LocalDate day) {
        return hours.own(Scope.MALL, mall.id(), day).orElse(List.of());
    }

    @Override
    public List<OpenSpan> agencyHours(UUID agency, LocalDate day) {
        Agency known = agencies.get(agency);
        if (known == null || !known.agreedOn(day)) {
            return List.of();
        }
        List<OpenSpan> whole = mallHours(day);
        return hours.own(Scope.AGENCY, agency, day)
                .map(own -> Spans.both(whole, own))
                .orElse(whole);
    }

    @Override
    public List<OpenSpan> counterHours(UUID counter, LocalDate day) {
        Counter known = counters.get(counter);
        if (known == null || !known.active()) {
            return List.of();
        }
        List<OpenSpan> agency = agencyHours(known.agency(), day);
        return hours.own(Scope.COUNTER, counter, day)
                .map(own -> Spans.both(agency, own))
                .orElse(agency);
    }

    @Override
    public Optional<Notice> notice(UUID agency, LocalDate day) {
        if (mallHours(day).isEmpty()) {
            Optional<Notice> holiday = hours.closedBy(day).map(h -> new Notice(h.nameId(), h.nameEn()));
            return holiday.or(() -> reason(Scope.MALL, mall.id(), day, SpecialKind.CLOSED));
        }
        Agency known = agencies.get(agency);
        if (known != null && !known.agreedOn(day)) {
            return Optional.of(agreementEnded);
        }
        return Stream.of(SpecialKind.values())
                .flatMap(kind ->
                        Stream.of(reason(Scope.MALL, mall.id(), day, kind), reason(Scope.AGENCY, agency, day, kind)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Notice> reason(Scope scope, UUID ref, LocalDate day, SpecialKind kind) {
        return hours.specials(scope, ref, day).stream()
                .filter(special -> special.kind() == kind)
                .findFirst()
                .map(LoadedPlan::words);
    }

    private static Notice words(Special special) {
        return new Notice(special.reasonId(), special.reasonEn());
    }
}
