package id.pendopo.catalog.web;

import id.pendopo.catalog.CatalogProblem;
import id.pendopo.catalog.Requirement;
import id.pendopo.catalog.Service;
import id.pendopo.catalog.edit.EditService;
import id.pendopo.catalog.edit.ServiceForm;
import id.pendopo.catalog.entry.Fault;
import id.pendopo.catalog.entry.RequirementEntry;
import id.pendopo.catalog.entry.ServiceEntry;
import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of a service with what stands in it.
 *
 * @param agencies to choose from, for a new service only
 * @param id empty for a new service
 * @param chosen code of the agency
 */
public record FormView(
        MallPlan plan, List<Agency> agencies, String id, String chosen, ServiceForm form, List<Fault> faults) {
    private static final int SPARE_LINES = 3;

    static FormView empty(MallPlan plan, List<Agency> agencies) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "licensing", "NON_LICENSING", "completion", "FINISHED_IN_MALL", "minutes", "10", "fee_kind", "FREE"));
        return new FormView(
                plan, agencies, "", "", new ServiceForm(fields, spare(List.of()), true, true, ""), List.of());
    }

    static FormView of(MallPlan plan, Service s, boolean offered) {
        Map<String, String> fields = new HashMap<>();
        fields.put("code", s.code());
        fields.put("name_id", s.nameId());
        fields.put("name_en", s.nameEn());
        fields.put("words", s.words());
        fields.put("licensing", s.licensing().name());
        fields.put("umk", Boolean.toString(s.umk()));
        fields.put("completion", s.completion().name());
        fields.put("minutes", Integer.toString(s.minutes()));
        fields.put("time_value", text(s.timeValue()));
        fields.put("time_unit", text(s.timeUnit()));
        fields.put("fee_kind", s.feeKind().name());
        fields.put("fee_rupiah", text(s.feeRupiah()));
        fields.put("fee_note_id", s.feeNoteId());
        fields.put("fee_note_en", s.feeNoteEn());
        fields.put("product", s.product());
        fields.put("product_id", s.productId());
        fields.put("product_en", s.productEn());
        fields.put("legal_basis", s.legalBasis());
        fields.put("source", s.source());
        List<Map<String, String>> lines =
                s.requirements().stream().map(FormView::line).toList();
        Agency agency = java.util.Objects.requireNonNull(plan.agencies().get(s.agency()));
        return new FormView(
                plan,
                List.of(),
                s.id().toString(),
                agency.code(),
                new ServiceForm(fields, spare(lines), s.active(), offered, EditService.edition(s)),
                List.of());
    }

    static FormView again(
            MallPlan plan,
            List<Agency> agencies,
            Map<String, String> typed,
            String id,
            ServiceForm form,
            List<Fault> faults) {
        ServiceForm with =
                new ServiceForm(form.fields(), spare(form.filled()), form.active(), form.offered(), form.seen());
        return new FormView(plan, agencies, id, typed.getOrDefault("agency", ""), with, faults);
    }

    private static Map<String, String> line(Requirement r) {
        return Map.of(
                "kind",
                r.kind().name(),
                "name_id",
                r.nameId(),
                "name_en",
                r.nameEn(),
                "form",
                r.form().name(),
                "met_by",
                r.metBy(),
                "blocking",
                Boolean.toString(r.blocking()));
    }

    private static List<Map<String, String>> spare(List<Map<String, String>> lines) {
        List<Map<String, String>> all = new ArrayList<>(lines);
        for (int i = 0; i < SPARE_LINES && all.size() < RequirementEntry.MOST; i++) {
            all.add(Map.of());
        }
        return all;
    }

    /** Inputs of requirement n are called {@code r<n>_<field>}, from 1. A line whose name is emptied goes away. */
    static ServiceForm typed(Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>();
        ServiceEntry.FIELDS.forEach(field -> fields.put(field, typed.getOrDefault(field, "")));
        List<Map<String, String>> lines = new ArrayList<>();
        for (int n = 1; n <= RequirementEntry.MOST + 1 && typed.containsKey("r" + n + "_name_id"); n++) {
            if (!typed.getOrDefault("r" + n + "_name_id", "").isBlank()) {
                Map<String, String> line = new HashMap<>();
                for (String field : RequirementEntry.FIELDS) {
                    line.put(field, typed.getOrDefault("r" + n + "_" + field, ""));
                }
                lines.add(line);
            }
        }
        return new ServiceForm(
                fields,
                lines,
                typed.containsKey("active"),
                typed.containsKey("offered"),
                typed.getOrDefault("seen", ""));
    }

    static UUID agency(MallPlan plan, String code) {
        return plan.agencies().values().stream()
                .filter(agency -> agency.code().equals(code))
                .findFirst()
                .map(Agency::id)
                .orElseThrow(CatalogProblem.AGENCY_UNKNOWN::refusal);
    }

    public String value(String field) {
        return form.fields().getOrDefault(field, "");
    }

    public List<Fault> faultsOf(int line, String field) {
        return faults.stream()
                .filter(f -> f.line() == line && f.field().equals(field))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
