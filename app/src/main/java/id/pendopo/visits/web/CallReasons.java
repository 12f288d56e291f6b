package id.pendopo.visits.web;

import id.pendopo.platform.web.Page;
import id.pendopo.visits.calling.Reason;
import id.pendopo.visits.hall.LiveStop;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why this number came now, in words that the officer can say aloud to whoever asks. */
final class CallReasons {
    private static final JsonMapper JSON = new JsonMapper();

    private CallReasons() {}

    /** Of a call that was made; empty when nobody called. */
    static String of(Page page, LiveStop stop) {
        if (stop.callReason() == null) {
            return "";
        }
        List<Object> arguments = new ArrayList<>();
        if (stop.callFacts() != null) {
            JSON.readTree(stop.callFacts()).path("arguments").forEach(each -> arguments.add(read(each)));
        }
        return words(page, stop.callReason(), arguments);
    }

    /** Of a call that would be made. */
    static String of(Page page, Reason reason) {
        return words(page, reason.code(), reason.arguments());
    }

    private static Object read(JsonNode argument) {
        if (argument.isNumber()) {
            return argument.asInt();
        }
        try {
            return Instant.parse(argument.asString());
        } catch (DateTimeParseException e) {
            return argument.asString();
        }
    }

    private static String words(Page page, String code, List<Object> arguments) {
        return page.t("reason." + code, "a", fact(page, code, arguments, 0), "b", fact(page, code, arguments, 1));
    }

    private static Object fact(Page page, String code, List<Object> arguments, int which) {
        if (which >= arguments.size()) {
            return "";
        }
        Object argument = arguments.get(which);
        if (argument instanceof Instant time) {
            return page.time(time);
        }
        return code.equals("BY_HAND") ? page.t("hand-reason." + argument) : argument;
    }
}
