/** Milliseconds that this process has worked: what else the machine does is no reader's fault. */
export const busy = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
