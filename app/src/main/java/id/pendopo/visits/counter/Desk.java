package id.pendopo.visits.counter;

import id.pendopo.directory.Counter;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.hall.LiveSession;
import id.pendopo.visits.setup.MallRules;
import java.util.UUID;

/** An officer at an open counter: what every act at the counter needs to know. */
public record Desk(MallPlan plan, Counter counter, LiveSession session, Actor officer, MallRules rules) {
    public UUID mall() {
        return plan.mall().id();
    }
}
