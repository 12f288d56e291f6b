package id.pendopo.platform.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whether somebody is on the machine that the program runs on. */
public final class ThisMachine {
    private ThisMachine() {}

    /** @param address as the connection tells it, in figures: those are never looked up */
    public static boolean is(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
