package id.pendopo.platform.database;

import java.util.List;

/** All regions that this program serves: for work that goes through them one after the other. */
public interface Regions {
    List<Integer> all();
}
