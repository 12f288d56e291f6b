package id.pendopo.simulation.live;

import id.pendopo.platform.security.Access;
import id.pendopo.simulation.SimulationProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The demo's start page lets the players in; where there is no demo, nobody does. */
@Controller
class PlayersController {
    private final Troupe troupe;
    private final boolean demo;

    PlayersController(Troupe troupe, @Value("${pendopo.demo:false}") boolean demo) {
        this.troupe = troupe;
        this.demo = demo;
    }

    @Access(everybody = true)
    @PostMapping("/demo/players")
    String begin() {
        if (!demo) {
            throw SimulationProblem.NOT_A_DEMO.refusal();
        }
        troupe.begin();
        return "redirect:/";
    }
}
