package id.pendopo.simulation;

import id.pendopo.platform.problem.ProblemType;

/** What can go wrong with a simulation. */
public enum SimulationProblem implements ProblemType {
    /** Where real people are served, nobody is invented. */
    NOT_A_DEMO(403);

    private final int status;

    SimulationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
