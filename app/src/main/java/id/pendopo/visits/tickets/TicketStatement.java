package id.pendopo.visits.tickets;

import id.pendopo.visits.hall.VisitorBook;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes a batch of visits of one region in one statement: keys claimed, numbers counted, visits, names, stops, contingents and
 * events. The row of the day's counter is locked until the commit, so numbers have no gap; the fsync is shared by the
 * batch.
 */
@Component
class TicketStatement {
    static final String SQL = """
            with v as (
              select * from unnest(:visits::uuid[], :keys::text[], :malls::uuid[], :days::date[], :prefixes::text[],
                :digits::int[], :papers::int[], :digests::text[], :channels::text[], :groups::text[], :grounds::boolean[],
                :floors::int[], :arrived::timestamptz[], :outsides::boolean[], :visitors::uuid[],
                :names::text[], :phones::text[], :actors::uuid[], :byNames::boolean[], :bodies::text[])
                with ordinality as v(id, key, mall_id, day, prefix, digits, paper, digest, channel, priority_group, ground,
                  floor, arrived_at, outside, visitor_id, visitor_name, visitor_phone, actor_id, by_name, body, ord)
            ), k as (
              insert into platform.once (region_id, key, command, result, created_at)
              select :region, key, 'TAKE_TICKET', id, arrived_at from v order by key
              on conflict do nothing returning result
            ), fresh as (
              select v.*, row_number() over (partition by mall_id, day, prefix, paper = 0 order by ord) as nth
              from v join k on k.result = v.id
            ), n as (
              insert into visits.number_day as d (region_id, mall_id, day, prefix, last_no)
              select :region, mall_id, day, prefix, count(*) from fresh where paper = 0
              group by mall_id, day, prefix order by mall_id, day, prefix
              on conflict (region_id, mall_id, day, prefix) do update set last_no = d.last_no + excluded.last_no
              returning mall_id, day, prefix, last_no
            ), m as (
              select mall_id, day, prefix, count(*) as taken from fresh where paper = 0 group by mall_id, day, prefix
            ), numbered as (
              select f.*, case when f.paper > 0 then f.paper else n.last_no - m.taken + f.nth end::int as no
              from fresh f left join n using (mall_id, day, prefix) left join m using (mall_id, day, prefix)
            ), s as (
              select * from unnest(:stops::uuid[], :stopVisits::uuid[], :queues::uuid[], :services::uuid[],
                :agencies::uuid[], :ordinals::int[], :quantities::int[], :stopFloors::int[], :afters::text[],
                :promised::boolean[], :contingents::int[], :medians::timestamptz[], :bounds::timestamptz[],
                :positions::timestamptz[], :lastWaits::timestamptz[])
                as s(id, visit_id, queue_id, service_id, agency_id, ordinal, quantity, floor, after_stops, promised,
                  contingent, est_median, est_bound, est_position, est_last_wait)
            ), written as (
              insert into visits.visit (region_id, id, mall_id, day, prefix, no, digits, digest, channel, priority_group,
                ground_floor, floor, arrived_at, outside, state, visitor_id)
              select :region, id, mall_id, day, prefix, no, digits, decode(digest, 'hex'), channel, priority_group, ground,
                floor, arrived_at, outside, 'OPEN', visitor_id from numbered
            ), known as (
              insert into visits.visitor (region_id, id, mall_id, name, phone, created_at)
              select :region, visitor_id, mall_id, visitor_name, visitor_phone, arrived_at from numbered
              where visitor_id is not null
            ), waiting as (
              insert into visits.stop (region_id, id, visit_id, mall_id, day, queue_id, service_id, agency_id, ordinal,
                quantity, floor, priority, no, place_at, after_stops, state, free, waiting_since, by_name, est_median,
                est_bound, est_position, est_last_wait)
              select :region, s.id, s.visit_id, v.mall_id, v.day, s.queue_id, s.service_id, s.agency_id, s.ordinal,
                s.quantity, s.floor, v.priority_group is not null, v.no, v.arrived_at, s.after_stops::uuid[],
                case when s.after_stops = '{}' then 'WAITING' else 'BLOCKED' end, s.after_stops = '{}', v.arrived_at,
                v.by_name or s.promised, s.est_median, s.est_bound, s.est_position, s.est_last_wait
              from s join numbered v on v.id = s.visit_id
            ), wished as (
              select s.queue_id, v.day, max(s.contingent) as usual,
                count(*) filter (where not (v.by_name or v.paper > 0))::int as ordinary,
                count(*) filter (where v.by_name or v.paper > 0)::int as named
              from s join numbered v on v.id = s.visit_id where not s.promised group by s.queue_id, v.day
            ), counted as (
              insert into visits.queue_day as q (region_id, queue_id, day, issued, contingent)
              select :region, queue_id, day, ordinary + named, visits.room(usual, ordinary, named) from wished
              order by queue_id, day
              on conflict (region_id, queue_id, day) do update set issued = q.issued + excluded.issued,
                contingent = (select visits.room(q.contingent, q.issued + w.ordinary, w.named) from wished w
                  where w.queue_id = q.queue_id and w.day = q.day)
            ), told as (
              insert into platform.event (region_id, occurred_at, mall_id, subject_id, actor_id, type, body)
              select :region, arrived_at, mall_id, id, actor_id, 'VISIT_TAKEN',
                body::jsonb || jsonb_build_object('no', no) from numbered order by ord
            )
            select id, no from numbered
            """;

    private final JdbcClient jdbc;

    TicketStatement(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return numbers by visit; a visit whose key had been used before is missing */
    Map<UUID, Integer> write(int region, List<Draft> drafts) {
        Map<UUID, Integer> numbers = new HashMap<>();
        jdbc.sql(SQL)
                .param("region", region)
                .params(visits(drafts))
                .params(stops(drafts))
                .query(row -> {
                    numbers.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return numbers;
    }

    private static Map<String, Object> visits(List<Draft> drafts) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("visits", column(drafts, Draft::visit, new UUID[0]));
        columns.put("keys", column(drafts, d -> d.order().key(), new String[0]));
        columns.put("malls", column(drafts, d -> d.order().mall(), new UUID[0]));
        columns.put("days", column(drafts, d -> d.day().toString(), new String[0]));
        columns.put("prefixes", column(drafts, Draft::prefix, new String[0]));
        columns.put("digits", column(drafts, Draft::digits, new Integer[0]));
        columns.put("papers", column(drafts, Draft::no, new Integer[0]));
        columns.put("digests", column(drafts, d -> java.util.HexFormat.of().formatHex(d.digest()), new String[0]));
        columns.put("channels", column(drafts, d -> d.order().channel().name(), new String[0]));
        columns.put("groups", column(drafts, d -> name(d.order().group()), new String[0]));
        columns.put("grounds", column(drafts, d -> d.order().groundFloor(), new Boolean[0]));
        columns.put("floors", column(drafts, d -> d.order().floor(), new Integer[0]));
        columns.put("arrived", column(drafts, d -> text(d.arrivedAt()), new String[0]));
        columns.put("outsides", column(drafts, Draft::outside, new Boolean[0]));
        columns.put("visitors", column(drafts, d -> visitor(d, VisitorBook.Entry::id), new UUID[0]));
        columns.put("names", column(drafts, d -> visitor(d, VisitorBook.Entry::name), new String[0]));
        columns.put("phones", column(drafts, d -> visitor(d, VisitorBook.Entry::phone), new String[0]));
        columns.put("actors", column(drafts, d -> d.order().actor(), new UUID[0]));
        columns.put("byNames", column(drafts, d -> d.order().byName(), new Boolean[0]));
        columns.put("bodies", column(drafts, Draft::body, new String[0]));
        return columns;
    }

    private static Map<String, Object> stops(List<Draft> drafts) {
        List<Draft.Stop> stops =
                drafts.stream().flatMap(d -> d.stops().stream()).toList();
        UUID[] visits = drafts.stream()
                .flatMap(d -> d.stops().stream().map(s -> d.visit()))
                .toArray(UUID[]::new);
        Map<String, Object> columns = new HashMap<>();
        columns.put("stops", column(stops, Draft.Stop::id, new UUID[0]));
        columns.put("stopVisits", visits);
        columns.put("queues", column(stops, Draft.Stop::queue, new UUID[0]));
        columns.put("services", column(stops, Draft.Stop::service, new UUID[0]));
        columns.put("agencies", column(stops, Draft.Stop::agency, new UUID[0]));
        columns.put("ordinals", column(stops, Draft.Stop::ordinal, new Integer[0]));
        columns.put("quantities", column(stops, Draft.Stop::quantity, new Integer[0]));
        columns.put("stopFloors", column(stops, Draft.Stop::floor, new Integer[0]));
        columns.put("afters", column(stops, TicketStatement::after, new String[0]));
        columns.put("promised", column(stops, Draft.Stop::promised, new Boolean[0]));
        columns.put("contingents", column(stops, Draft.Stop::contingent, new Integer[0]));
        columns.put("medians", column(stops, s -> text(s.median()), new String[0]));
        columns.put("bounds", column(stops, s -> text(s.bound()), new String[0]));
        columns.put("positions", column(stops, s -> text(s.byPosition()), new String[0]));
        columns.put("lastWaits", column(stops, s -> text(s.byLastWait()), new String[0]));
        return columns;
    }

    private static String after(Draft.Stop stop) {
        return "{"
                + String.join(
                        ",", stop.after().stream().map(UUID::toString).sorted().toList()) + "}";
    }

    private static <R, T extends @Nullable Object> T[] column(List<R> rows, Function<R, T> value, T[] type) {
        return rows.stream().map(value).toList().toArray(type);
    }

    private static <T> @Nullable T visitor(Draft draft, Function<VisitorBook.Entry, T> value) {
        return draft.visitor() == null ? null : value.apply(draft.visitor());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
