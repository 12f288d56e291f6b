package id.pendopo.journeys.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Who comes to the malls of the proof: a kiosk in each, an officer at each counter, a wish for each queue. */
record Hall(List<Wish> wishes, List<Officer> officers) {
    /** A service to ask for, and the token of a kiosk that may. */
    record Wish(String mall, String service, String token) {}

    record Officer(String mall, String token) {}

    /** Opens contingents and counters as the owner of the tables would. */
    static Hall open(Connection owner, String ahead) throws SQLException {
        String now = "(now() + interval '" + ahead + "')";
        try (Statement statement = owner.createStatement()) {
            statement.execute("update visits.queue set contingent = 9999, digits = 4");
            statement.execute("""
                    insert into visits.rules (region_id, mall_id, kiosk_minute_numbers)
                    select region_id, id, 0 from directory.mall
                    on conflict (region_id, mall_id) do update set kiosk_minute_numbers = 0
                    """);
            statement.execute("""
                    insert into platform.device (region_id, id, mall_id, kind, name, digest, paired_at)
                    select region_id, uuidv7(), id, 'KIOSK', 'Proof', sha256(convert_to('proof-kiosk-' || code, 'UTF8')), %s
                    from directory.mall
                    """.formatted(now));
            statement.execute("""
                    with desk as (
                      select c.*, uuidv7() as account_id from directory.counter c where c.active and exists (
                        select from visits.queue_counter q where q.region_id = c.region_id and q.counter_id = c.id)
                    ), account as (
                      insert into platform.account (region_id, id, username, display_name, password_hash, role, mall_id,
                        agency_id, created_at)
                      select region_id, account_id, 'proof-' || number, 'Proof', 'none', 'OFFICER', mall_id, agency_id, %1$s
                      from desk returning region_id, id
                    ), seat as (
                      insert into visits.counter_session (region_id, id, mall_id, counter_id, officer_id, state, opened_at)
                      select region_id, uuidv7(), mall_id, id, account_id, 'OPEN', %1$s from desk
                    )
                    select count(*) from account
                    """.formatted(now));
            statement.execute("""
                    insert into platform.session (region_id, digest, account_id, created_at, seen_at, expires_at)
                    select region_id, sha256(convert_to('proof-' || id, 'UTF8')), id, %1$s, %1$s, %1$s + interval '12 hours'
                    from platform.account where username like 'proof-%%'
                    """.formatted(now));
        }
        return new Hall(wishes(owner), officers(owner));
    }

    private static List<Wish> wishes(Connection owner) throws SQLException {
        List<Wish> wishes = new ArrayList<>();
        try (PreparedStatement query = owner.prepareStatement("""
                        select m.code, min(s.code), m.region_id || '.proof-kiosk-' || m.code
                        from visits.queue_service x
                        join catalog.service s on s.region_id = x.region_id and s.id = x.service_id
                        join directory.mall m on m.region_id = x.region_id and m.id = x.mall_id
                        group by m.code, m.region_id, x.queue_id order by 1, 2
                        """);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                wishes.add(new Wish(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return wishes;
    }

    private static List<Officer> officers(Connection owner) throws SQLException {
        List<Officer> officers = new ArrayList<>();
        try (PreparedStatement query = owner.prepareStatement("""
                        select m.code, a.region_id || '.proof-' || a.id from platform.account a
                        join directory.mall m on m.region_id = a.region_id and m.id = a.mall_id
                        where a.username like 'proof-%' order by a.id
                        """);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                officers.add(new Officer(rows.getString(1), rows.getString(2)));
            }
        }
        return officers;
    }
}
