package id.pendopo.oversight.fold;

import id.pendopo.catalog.Service.Licensing;
import id.pendopo.oversight.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of an event, read by name (docs/events.md). */
final class Body {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode node;

    private Body(JsonNode node) {
        this.node = node;
    }

    static Body of(String json) {
        return new Body(JSON.readTree(json));
    }

    List<Body> stops() {
        List<Body> stops = new ArrayList<>();
        node.path("stops").forEach(stop -> stops.add(new Body(stop)));
        return stops;
    }

    Body in(String name) {
        return new Body(node.path(name));
    }

    UUID stop() {
        return id("stop");
    }

    UUID id(String name) {
        return UUID.fromString(text(name));
    }

    Cell cell() {
        return new Cell(id("agency"), id("service"), Licensing.valueOf(text("licensing")), yes("umk"), yes("priority"));
    }

    int quantity() {
        return node.path("quantity").asInt(1);
    }

    /** Empty when it is absent or null. */
    String text(String name) {
        return node.path(name).asString("");
    }

    boolean yes(String name) {
        return node.path(name).asBoolean(false);
    }

    OptionalLong number(String name) {
        JsonNode value = node.path(name);
        return value.isNumber() ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
    }
}
