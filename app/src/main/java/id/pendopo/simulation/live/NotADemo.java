package id.pendopo.simulation.live;

import id.pendopo.platform.problem.StartProblem;

/** {@code --simulate} where real people are served. */
final class NotADemo extends IllegalStateException implements StartProblem {
    @Override
    public String indonesian() {
        return "Simulasi hanya untuk mal contoh dengan basis data sendiri, tanpa --no-demo dan PENDOPO_DATABASE_URL.";
    }

    @Override
    public String english() {
        return "A simulation is for demo malls with a database of their own only, without --no-demo and"
                + " PENDOPO_DATABASE_URL.";
    }
}
