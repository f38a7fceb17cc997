//! The program on a socket.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::thread;
use std::time::Duration;

use tokio::time::Instant;

use crate::program::program;

const TOKEN: &str = "a-token-of-the-test-of-sockets";

/// The program as it serves, and where.
struct Served {
    child: Child,
    log: BufReader<ChildStderr>,
    address: String,
}

impl Drop for Served {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn serve(timeout: &str) -> Served {
    let facts = "samples/embassy-visit/facts.json";
    let arguments = ["serve", "--data", facts, "--bind", "127.0.0.1:0", "--writable", "--timeout", timeout];
    let mut command = program(&arguments);
    command.env("VISITGRAPH_TOKEN", TOKEN).env_remove("RUST_LOG");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    let mut log = BufReader::new(child.stderr.take().expect("a pipe"));
    let mut line = String::new();
    log.read_line(&mut line).expect("a line");
    let address =
        line.trim().strip_prefix("serving http://").expect("an address").trim_end_matches('/').to_owned();
    Served { child, log, address }
}

/// What comes back for what is sent as it is.
fn ask(address: &str, request: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream.write_all(request.as_bytes()).expect("sent");
    let mut reply = Vec::new();
    stream.read_to_end(&mut reply).expect("an answer");
    String::from_utf8_lossy(&reply).into_owned()
}

fn slow(address: &str) -> String {
    let values = (0..400).map(|n| n.to_string()).collect::<Vec<_>>().join(" ");
    let query = format!(
        "SELECT (COUNT(*) AS ?z) {{ VALUES ?a {{ {values} }} VALUES ?b {{ {values} }} VALUES ?c {{ {values} }} \
         VALUES ?d {{ {values} }} }}"
    );
    let length = query.len();
    ask(
        address,
        &format!(
            "POST /query?secret=1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/sparql-query\r\n\
             Authorization: Bearer {TOKEN}\r\nContent-Length: {length}\r\n\r\n{query}"
        ),
    )
}

#[cfg(unix)]
#[test]
fn it_ends_when_it_is_told_to_and_finishes_what_runs() {
    let mut served = serve("3");
    let address = served.address.clone();
    let health = ask(&address, "GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assert!(health.starts_with("HTTP/1.1 200 OK\r\n") && health.ends_with("alive\n"), "{health}");
    let idle = TcpStream::connect(&address).expect("a connection");
    let running = thread::spawn(move || slow(&address));
    thread::sleep(Duration::from_millis(500));
    let told = Command::new("kill").args(["-TERM", &served.child.id().to_string()]).status().expect("kill");
    assert!(told.success());
    let asked = Instant::now();
    let status = served.child.wait().expect("it ends");
    assert!(asked.elapsed() < Duration::from_secs(10), "{:?}", asked.elapsed());
    assert_eq!(status.code(), Some(0));
    let reply = running.join().expect("an answer");
    assert!(reply.starts_with("HTTP/1.1 504 "), "{reply}");
    drop(idle);
    let mut log = String::new();
    served.log.read_to_string(&mut log).expect("UTF-8");
    let lines = log.lines().filter(|line| line.contains("access:")).collect::<Vec<_>>();
    assert_eq!(lines.len(), 2, "{log}");
    for part in ["method=\"POST\"", "path=\"/query\"", "status=504", "id=\"", "ms=", "bytes="] {
        assert!(lines[1].contains(part), "{log}");
    }
    assert!(!log.contains(TOKEN) && !log.contains("secret") && !log.contains("VALUES"), "{log}");
}

#[test]
fn what_is_no_request_is_refused() {
    let served = serve("3");
    let long = "a".repeat(200 << 10);
    for (request, status) in [
        ("nonsense\r\n\r\n".to_owned(), "400"),
        (format!("GET /{} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "a".repeat(40 << 10)), "414"),
        (format!("GET / HTTP/1.1\r\nHost: a\r\nX-Long: {long}\r\n\r\n"), "431"),
    ] {
        let reply = ask(&served.address, &request);
        assert!(reply.starts_with(&format!("HTTP/1.1 {status} ")), "{reply}");
    }
}

#[test]
fn a_graph_that_cannot_be_read_is_not_served() {
    let ran = crate::program::run(&["serve", "--data", "samples/nothing.json", "--bind", "127.0.0.1:0"]);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    assert!(ran.stderr.contains("error[no-such-file]") && !ran.stderr.contains("serving"), "{}", ran.stderr);
}
