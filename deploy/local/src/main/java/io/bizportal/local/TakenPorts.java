package io.bizportal.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the ports that somebody else listens on, and who that is. */
final class TakenPorts {

  private static final String LISTENING = "0A";

  private TakenPorts() {}

  /** One sentence for each taken port; none when all are free. */
  static List<String> among(Map<Integer, String> ports) {
    List<String> taken = new ArrayList<>();
    ports.forEach(
        (port, use) -> {
          if (!isFree(port)) {
            taken.add("port %d (%s) is taken by %s".formatted(port, use, holder(port)));
          }
        });
    return taken;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress("127.0.0.1", port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** As the kernel's tables tell it; they exist on Linux only. */
  private static String holder(int port) {
    try {
      Set<String> sockets = sockets(port);
      Optional<Long> process =
          ProcessHandle.allProcesses()
              .map(ProcessHandle::pid)
              .filter(pid -> holdsOne(pid, sockets))
              .findFirst();
      return process.map(TakenPorts::describe).orElse("another process");
    } catch (IOException e) {
      return "another process";
    }
  }

  /** The inodes of the sockets that listen on the port, as {@code socket:[inode]}. */
  private static Set<String> sockets(int port) throws IOException {
    String suffix = ":%04X".formatted(port);
    Set<String> sockets = new HashSet<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      for (String line : Files.readAllLines(Path.of(table))) {
        String[] fields = line.strip().split("\\s+");
        if (fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTENING)) {
          sockets.add("socket:[" + fields[9] + "]");
        }
      }
    }
    return sockets;
  }

  private static boolean holdsOne(long pid, Set<String> sockets) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
      for (Path file : files) {
        if (sockets.contains(Files.readSymbolicLink(file).toString())) {
          return true;
        }
      }
    } catch (IOException e) {
      // Ended meanwhile, or not ours to look into.
    }
    return false;
  }

  private static String describe(long pid) {
    String command =
        ProcessHandle.of(pid).flatMap(handle -> handle.info().commandLine()).orElse("?");
    return "process %d (%s)"
        .formatted(pid, command.length() > 120 ? command.substring(0, 120) + "…" : command);
  }
}
