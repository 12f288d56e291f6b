package id.pendopo.directory.admin;

import id.pendopo.PendopoTest;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Sessions;
import id.pendopo.platform.security.StaffAccounts;
import id.pendopo.platform.security.StaffAccounts.Member;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Opens and sends the administration's pages as people of a role would. */
abstract class AdminScreenTest extends PendopoTest {
    static final String CSRF = "00000000-0000-0000-0000-000000000001";

    @Autowired
    Directory directory;

    @Autowired
    StaffAccounts staff;

    @Autowired
    Sessions sessions;

    MallPlan plan(String code) {
        return directory.byCode(code).orElseThrow();
    }

    Member member(String code, Role role) {
        MallPlan plan = plan(code);
        return Wall.get(
                        plan.mall().region(),
                        () -> role == Role.REGION_ADMIN
                                ? staff.ofRegion()
                                : staff.of(plan.mall().id()))
                .stream()
                .filter(one -> one.role() == role && one.active())
                .findFirst()
                .orElseThrow();
    }

    Cookie session(String code, Member member) {
        return new Cookie("pendopo_session", Wall.get(plan(code).mall().region(), () -> sessions.open(member.id())));
    }

    MvcTestResult get(Role role, String code, String address) {
        return http.get().uri(address).cookie(session(code, member(code, role))).exchange();
    }

    MvcTestResult post(Role role, String code, String address, Map<String, String> form) {
        return post(session(code, member(code, role)), address, form);
    }

    MvcTestResult post(Cookie session, String address, Map<String, String> form) {
        var request = http.post()
                .uri(address)
                .cookie(session, new Cookie("XSRF-TOKEN", CSRF))
                .param("_csrf", CSRF);
        form.forEach(request::param);
        return request.exchange();
    }

    static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
