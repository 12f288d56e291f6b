package id.pendopo.platform.security;

/** What a member of staff, or a device of the hall, is there for. The list is closed: it is law and code, not data. */
public enum Role {
    /** Runs the program for all regions; sees no citizen. */
    PLATFORM_ADMIN,
    /** The region's own administrator: malls, agencies and accounts of one region. */
    REGION_ADMIN,
    /** Runs one mall (pengelola MPP, DPMPTSP). */
    MALL_MANAGER,
    /** Front desk of one mall. */
    RECEPTIONIST,
    /** Leads one agency's counters in a mall. */
    AGENCY_SUPERVISOR,
    /** Serves at a counter of one agency. */
    OFFICER,
    /** Head of region, inspector, Ombudsman: reads, never writes. */
    OVERSEER,
    /** A paired kiosk. */
    KIOSK,
    /** A paired lobby display. */
    DISPLAY,
    /** A paired counter PC: it says where it stands; the officer still signs in. */
    COUNTER;

    public boolean isDevice() {
        return switch (this) {
            case KIOSK, DISPLAY, COUNTER -> true;
            case PLATFORM_ADMIN, REGION_ADMIN, MALL_MANAGER, RECEPTIONIST, AGENCY_SUPERVISOR, OFFICER, OVERSEER ->
                false;
        };
    }
}
