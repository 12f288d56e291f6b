package id.pendopo.directory.nation;

import id.pendopo.directory.admin.Desk;
import id.pendopo.directory.admin.FormView;
import id.pendopo.directory.admin.SheetScreens;
import id.pendopo.directory.sheet.Fault;
import id.pendopo.directory.sheet.MallSheet;
import id.pendopo.directory.sheet.Premises;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Places;
import id.pendopo.platform.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Founds a mall, and its region with it when the region is new here. */
@Component
class NewMall {
    private final MallSheet sheet;
    private final SheetScreens screens;
    private final Places places;
    private final Ids ids;

    NewMall(MallSheet sheet, SheetScreens screens, Places places, Ids ids) {
        this.sheet = sheet;
        this.screens = screens;
        this.places = places;
        this.ids = ids;
    }

    FormView blank(Page page) {
        return screens.form(desk(page, Wall.NATION, ""), new LinkedMultiValueMap<>());
    }

    /** @return the form again, with what is wrong with it; empty when the mall stands */
    Optional<FormView> found(Page page, MultiValueMap<String, String> request, String key) {
        String code = Optional.ofNullable(request.getFirst("code")).orElse("").strip();
        String number =
                Optional.ofNullable(request.getFirst("region")).orElse("").strip();
        int region = number.matches("[1-9]\\d{3}") ? Integer.parseInt(number) : Wall.NATION;
        Desk desk = desk(page, region, code);
        if (places.find(code).isPresent()) {
            Fault taken = new Fault(1, "code", Fault.Type.MALL_EXISTS, code, Map.of());
            return Optional.of(screens.again(desk, request, List.of(taken)));
        }
        return Wall.get(region, () -> screens.save(desk, request, key));
    }

    private Desk desk(Page page, int region, String code) {
        Premises premises = new Premises(region, ids.next(), code, 1);
        return new Desk(page, sheet, premises, "/nation", true, Map.of(), List.of());
    }
}
