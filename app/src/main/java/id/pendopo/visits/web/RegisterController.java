package id.pendopo.visits.web;

import id.pendopo.catalog.Service;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.reception.PromiseInstead;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.TakeTicket;
import id.pendopo.visits.tickets.TicketOrder;
import id.pendopo.visits.tickets.TicketOrder.Channel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Registers somebody who has no phone, or for somebody else: type, Enter, type, Enter, give the number. */
@Controller
@Access({Role.RECEPTIONIST, Role.MALL_MANAGER})
class RegisterController {
    private final Pages pages;
    private final Directory directory;
    private final RegisterViews views;
    private final TakeTicket tickets;
    private final PromiseInstead promises;

    RegisterController(
            Pages pages, Directory directory, RegisterViews views, TakeTicket tickets, PromiseInstead promises) {
        this.pages = pages;
        this.directory = directory;
        this.views = views;
        this.tickets = tickets;
        this.promises = promises;
    }

    @GetMapping("/m/{mall}/reception/register")
    ModelAndView form(@PathVariable String mall, HttpServletRequest request) {
        Page page = pages.of(request);
        return page(page, directory.plan(mall), RegisterForm.empty(page.key()), List.of(), false, Optional.empty());
    }

    /** The form again, with the best match added: what Enter in the search field does. By POST, for names are in it. */
    @PostMapping("/m/{mall}/reception/register/search")
    ModelAndView search(@PathVariable String mall, HttpServletRequest request) {
        MallPlan plan = directory.plan(mall);
        RegisterForm form = RegisterForm.of(request);
        List<Service> found = views.found(plan, form);
        RegisterForm next =
                found.isEmpty() ? form : form.adding(found.getFirst().id());
        return page(pages.of(request), plan, next, found, !form.find().isBlank(), Optional.empty());
    }

    /** While typing: only the matches. */
    @PostMapping("/m/{mall}/reception/register/results")
    ModelAndView results(@PathVariable String mall, HttpServletRequest request) {
        MallPlan plan = directory.plan(mall);
        RegisterForm form = RegisterForm.of(request);
        Page page = pages.of(request);
        RegisterView view =
                views.of(page, plan, form, views.found(plan, form), !form.find().isBlank(), Optional.empty());
        return new ModelAndView("visits/registerResults", Map.of("page", page, "view", view));
    }

    @PostMapping("/m/{mall}/reception/register")
    ModelAndView take(@PathVariable String mall, HttpServletRequest request) {
        MallPlan plan = directory.plan(mall);
        Page page = pages.of(request);
        RegisterForm form = RegisterForm.of(request);
        try {
            IssuedTicket ticket = tickets.take(order(plan, form));
            return new ModelAndView("redirect:/m/" + mall + "/reception/visits/" + ticket.visit() + "?new");
        } catch (Refusal refusal) {
            return page(page, plan, form.again(page.key()), List.of(), false, Optional.of(refusal));
        }
    }

    /** After a no: what can't be given today is promised for the chosen days, the rest is served today. */
    @PostMapping("/m/{mall}/reception/register/promise")
    ModelAndView promise(@PathVariable String mall, HttpServletRequest request) {
        MallPlan plan = directory.plan(mall);
        Page page = pages.of(request);
        RegisterForm form = RegisterForm.of(request);
        try {
            LiveVisit visit = promises.promise(order(plan, form), form.days(request), Who.must());
            boolean slip = !visit.isOpen() && visit.stops().size() == 1;
            return new ModelAndView("redirect:/m/" + mall + "/reception/"
                    + (slip ? "promises/" + visit.stops().getFirst().id() : "visits/" + visit.id() + "?new"));
        } catch (Refusal refusal) {
            return page(page, plan, form.again(page.key()), List.of(), false, Optional.of(refusal));
        }
    }

    private static TicketOrder order(MallPlan plan, RegisterForm form) {
        return new TicketOrder(
                plan.mall().id(),
                form.key(),
                Channel.RECEPTION,
                form.group(),
                form.groundFloor(),
                1,
                form.wanted(),
                form.byName(),
                form.visitor(),
                Optional.empty(),
                Who.must().id());
    }

    private ModelAndView page(
            Page page,
            MallPlan plan,
            RegisterForm form,
            List<Service> found,
            boolean searched,
            Optional<Refusal> refusal) {
        RegisterView view = views.of(page, plan, form, found, searched, refusal);
        HttpStatusCode status =
                refusal.map(no -> HttpStatusCode.valueOf(no.type().status())).orElse(HttpStatus.OK);
        return new ModelAndView("visits/register", Map.of("page", page, "view", view), status);
    }
}
