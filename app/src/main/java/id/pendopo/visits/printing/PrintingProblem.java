package id.pendopo.visits.printing;

import id.pendopo.platform.problem.ProblemType;

/** What can go wrong when printers are set up, and when a slip is wanted again. */
public enum PrintingProblem implements ProblemType {
    PRINTER_ADDRESS(400),
    SLIP_INVALID(400),
    LOGO_INVALID(400),
    TOO_MANY_COPIES(409);

    private final int status;

    PrintingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
